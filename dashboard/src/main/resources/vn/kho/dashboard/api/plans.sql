select plan_id, version, title_vi, title_en, doc_number, issued_on, issuer, org_unit_id, starts_on,
       ends_on, ended_early_on, superseded_by_plan_id
from dim_plans
order by plan_id, version
limit $most offset $skipped;
