select (select count(*)::int from fct_submissions) as files,
       (select coalesce(sum(rows_accepted), 0)::bigint from fct_submissions) as rows_accepted,
       (select coalesce(sum(rows_refused), 0)::bigint from fct_submissions) as rows_refused,
       (select count(*)::int from fct_issues) as issues,
       (select count(*)::int from mart_findings
        where subject <> 'plan' and (plan_id is null or plan_id = $plan)) as findings,
       (select count(*)::int from mart_findings
        where subject = 'plan' and (plan_id is null or plan_id = $plan)) as contradictions;
