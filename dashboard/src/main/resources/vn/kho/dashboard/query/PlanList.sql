-- The longest plan first: a term plan is what leadership asks about.
select plan_id, version, title_vi, title_en, doc_number, issued_on, issuer, org_unit_id, starts_on,
       ends_on, ended_early_on
from dim_plans
qualify row_number() over (partition by plan_id order by version desc) = 1
order by (select count(*) from mart_attainment a where a.plan_id = dim_plans.plan_id) desc, plan_id;
