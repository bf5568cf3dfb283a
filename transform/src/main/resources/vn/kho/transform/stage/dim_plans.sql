-- Every version issued by the day. A plan that prints no day of issue counts; a revision that
-- prints none is in force from the day it was received.
SELECT plan_id, version, title_vi, title_en, doc_number, issued_on, issuer, org_unit_id, starts_on,
       ends_on, ended_early_on, superseded_by_plan_id, source_file, source_sha256, revision_reason
FROM plans
WHERE coalesce(issued_on, CASE WHEN version > 1 THEN received_on END, DATE '0001-01-01')
      <= getvariable('as_of')
QUALIFY row_number() OVER (PARTITION BY plan_id, version ORDER BY load_seq DESC) = 1
