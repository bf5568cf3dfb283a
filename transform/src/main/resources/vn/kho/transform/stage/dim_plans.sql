-- Every version issued by the day; a plan that prints no day of issue counts.
SELECT plan_id, version, title_vi, title_en, doc_number, issued_on, issuer, org_unit_id, starts_on,
       ends_on, ended_early_on, superseded_by_plan_id, source_file, source_sha256
FROM plans
WHERE issued_on IS NULL OR issued_on <= getvariable('as_of')
QUALIFY row_number() OVER (PARTITION BY plan_id, version ORDER BY load_seq DESC) = 1
