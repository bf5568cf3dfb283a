-- Ordinary questions of analysts, each after a line with its name; the answer must be the engine's own.

-- name: count
SELECT count(*) FROM fct_results
-- name: count per level
SELECT level, count(*) AS n FROM dim_org_units GROUP BY level ORDER BY n DESC, level
-- name: from first
FROM dim_schemes ORDER BY scheme_id LIMIT 5
-- name: distinct
SELECT DISTINCT indicator_id FROM fct_results ORDER BY 1
-- name: distinct on
SELECT DISTINCT ON (org_unit_id) org_unit_id, period, value FROM fct_results WHERE value IS NOT NULL ORDER BY org_unit_id, period DESC, value, indicator_id LIMIT 20
-- name: where in between like
SELECT name FROM dim_org_units WHERE name LIKE 'Xã Tân%' AND official_code BETWEEN '05400' AND '05999' ORDER BY name COLLATE vi, org_unit_id
-- name: ilike and accents
SELECT name FROM dim_org_units WHERE strip_accents(lower(name)) LIKE '%van lang%' ORDER BY org_unit_id
-- name: vietnamese order
SELECT name FROM dim_org_units WHERE level = 'commune' ORDER BY name COLLATE vi, org_unit_id LIMIT 50
-- name: vietnamese upper and length
SELECT upper(name), length(name), strlen(name), reverse(name) FROM dim_org_units WHERE official_code = '05467' ORDER BY org_unit_id
-- name: inner join
SELECT u.name, sum(r.value) AS total FROM fct_results r JOIN dim_org_units u USING (org_unit_id) WHERE r.indicator_id = 'households_out_of_poverty' AND r.period LIKE '2024%' GROUP BY u.org_unit_id, u.name ORDER BY total DESC, u.org_unit_id LIMIT 10
-- name: left join with missing
SELECT count(*) FILTER (WHERE r.result_id IS NULL) AS silent FROM dim_org_units u LEFT JOIN fct_results r ON r.org_unit_id = u.org_unit_id AND r.period = '2024-05' WHERE u.level = 'commune'
-- name: right and full join
SELECT count(*) FROM dim_indicators i FULL JOIN bridge_indicator_schemes b USING (indicator_id) RIGHT JOIN dim_schemes s USING (scheme_id)
-- name: anti join
SELECT count(*) FROM dim_indicators i WHERE NOT EXISTS (SELECT 1 FROM fct_results r WHERE r.indicator_id = i.indicator_id)
-- name: semi join
SELECT indicator_id FROM dim_indicators i SEMI JOIN fct_results r USING (indicator_id) ORDER BY 1
-- name: anti join keyword
SELECT count(*) FROM dim_indicators ANTI JOIN fct_results USING (indicator_id)
-- name: cross join
SELECT count(*) FROM dim_schemes CROSS JOIN dim_departments
-- name: self join over time
SELECT o.official_code, o.name AS before, n.name AS after FROM dim_org_units o JOIN dim_org_units n ON n.official_code = o.official_code AND n.valid_from > coalesce(o.valid_from, DATE '1900-01-01') WHERE o.level = 'commune' AND o.name <> n.name ORDER BY 1, 2, 3 LIMIT 20
-- name: asof join
SELECT d.day, s.received_on FROM (SELECT unnest([DATE '2024-03-01', DATE '2024-06-15']) AS day) d ASOF JOIN (SELECT DISTINCT received_on FROM fct_submissions) s ON d.day >= s.received_on ORDER BY 1
-- name: positional join
SELECT * FROM (SELECT unnest([1, 2]) AS a) POSITIONAL JOIN (SELECT unnest(['x', 'y']) AS b)
-- name: lateral join
SELECT i.indicator_id, t.m FROM (SELECT DISTINCT indicator_id FROM fct_results) i, LATERAL (SELECT max(period) AS m FROM fct_results r WHERE r.indicator_id = i.indicator_id) t ORDER BY 1
-- name: having
SELECT org_unit_id, count(*) AS n FROM fct_results GROUP BY 1 HAVING count(*) > 440 ORDER BY n DESC, 1 LIMIT 10
-- name: group by all
SELECT indicator_id, left(period, 4) AS y, sum(value) FROM fct_results GROUP BY ALL ORDER BY ALL
-- name: rollup
SELECT indicator_id, left(period, 4) AS y, sum(value) AS v FROM fct_results WHERE value IS NOT NULL GROUP BY ROLLUP (indicator_id, left(period, 4)) ORDER BY 1 NULLS LAST, 2 NULLS LAST
-- name: cube with grouping
SELECT boundary, period_type, grouping(boundary, period_type) AS g, count(*) FROM mart_results_by_period GROUP BY CUBE (boundary, period_type) ORDER BY g, 1 NULLS LAST, 2 NULLS LAST
-- name: grouping sets
SELECT level, type, count(*) FROM dim_org_units GROUP BY GROUPING SETS ((level), (type), ()) ORDER BY 1 NULLS LAST, 2 NULLS LAST, 3
-- name: case
SELECT CASE WHEN days < 0 THEN 'sớm' WHEN days <= 9 THEN 'đúng hạn' ELSE 'muộn' END AS state, count(*) FROM (SELECT received_on - last_day(due_on - INTERVAL 15 DAY)::DATE AS days FROM fct_submissions) GROUP BY 1 ORDER BY 1
-- name: filtered aggregates
SELECT indicator_id, count(*) FILTER (WHERE status = 'estimate') AS estimates, count(*) FILTER (status = 'final') AS finals FROM fct_results GROUP BY 1 ORDER BY 1
-- name: subquery in select
SELECT plan_id, (SELECT count(*) FROM fct_targets t WHERE t.plan_id = p.plan_id) AS targets FROM dim_plans p ORDER BY 1
-- name: subquery in where
SELECT count(*) FROM fct_results WHERE value > (SELECT avg(value) FROM fct_results)
-- name: any and all
SELECT count(*) FROM mart_trend_yearly WHERE value >= ALL (SELECT value FROM mart_trend_yearly WHERE value IS NOT NULL) AND boundary = ANY (SELECT 'current')
-- name: cte
WITH yearly AS (SELECT indicator_id, left(period, 4) AS y, sum(value) AS v FROM fct_results GROUP BY ALL) SELECT indicator_id, max(v) - min(v) AS spread FROM yearly WHERE v IS NOT NULL GROUP BY 1 ORDER BY 1
-- name: several ctes
WITH a AS (SELECT * FROM mart_attainment WHERE period = '2024'), b AS (SELECT kind, count(*) AS n FROM a GROUP BY 1) SELECT * FROM b ORDER BY n DESC, kind
-- name: cte materialized
WITH a AS MATERIALIZED (SELECT period, sum(value) AS v FROM fct_results GROUP BY 1) SELECT x.period, x.v - y.v AS change FROM a x JOIN a y ON y.period = strftime((x.period || '-01')::DATE - INTERVAL 1 MONTH, '%Y-%m') ORDER BY 1 LIMIT 12
-- name: recursive tree
WITH RECURSIVE tree AS (SELECT org_unit_id, name, 0 AS depth FROM dim_org_units WHERE official_code = '19' AND level = 'province' AND valid_from = DATE '1997-01-01' UNION ALL SELECT u.org_unit_id, u.name, depth + 1 FROM dim_org_units u JOIN tree t ON u.parent_org_unit_id = t.org_unit_id) SELECT depth, count(*) FROM tree GROUP BY 1 ORDER BY 1
-- name: recursive numbers
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i * 2 FROM n WHERE i < 1000) SELECT list(i ORDER BY i) FROM n
-- name: union and except
SELECT indicator_id FROM dim_indicators EXCEPT SELECT indicator_id FROM fct_targets WHERE indicator_id IS NOT NULL ORDER BY 1 LIMIT 10
-- name: intersect
SELECT indicator_id FROM fct_results INTERSECT SELECT indicator_id FROM fct_targets ORDER BY 1
-- name: union by name
SELECT 1 AS a, 2 AS b UNION ALL BY NAME SELECT 3 AS b, 4 AS c ORDER BY ALL
-- name: values
SELECT * FROM (VALUES (1, 'một'), (2, 'hai')) v(n, word) ORDER BY n
-- name: order nulls and limit offset
SELECT org_unit_id, valid_from FROM dim_org_units ORDER BY valid_from DESC NULLS LAST, org_unit_id LIMIT 10 OFFSET 5
-- name: limit percent
SELECT count(*) FROM (SELECT * FROM dim_indicators ORDER BY indicator_id LIMIT 10%)
-- name: row number
SELECT * FROM (SELECT org_unit_id, period, row_number() OVER (PARTITION BY period ORDER BY value DESC, org_unit_id) AS place FROM fct_results WHERE indicator_id = 'new_cooperatives' AND period IN ('2024-05', '2024-06')) WHERE place <= 3 ORDER BY period, place
-- name: qualify
SELECT org_unit_id, period, value FROM fct_results WHERE indicator_id = 'women_trained' AND period < '2022-03' QUALIFY rank() OVER (PARTITION BY period ORDER BY value DESC) = 1 ORDER BY ALL LIMIT 20
-- name: running total
SELECT period, sum(v) OVER (ORDER BY period) AS running FROM (SELECT period, sum(value) AS v FROM fct_results WHERE indicator_id = 'households_out_of_poverty' GROUP BY 1) ORDER BY 1
-- name: moving average
SELECT period, round(avg(v) OVER (ORDER BY period ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), 3) AS three_months FROM (SELECT period, sum(value)::DOUBLE AS v FROM fct_results GROUP BY 1) ORDER BY 1
-- name: lag and lead
SELECT year, value, lag(value) OVER w AS before, lead(value) OVER w AS after FROM mart_trend_yearly WHERE boundary = 'current' AND indicator_id = 'new_cooperatives' AND org_unit_id LIKE 'p19%' WINDOW w AS (PARTITION BY org_unit_id ORDER BY year) ORDER BY org_unit_id, year
-- name: range window over dates
SELECT day, sum(n) OVER (ORDER BY day RANGE BETWEEN INTERVAL 6 DAY PRECEDING AND CURRENT ROW) AS week FROM (SELECT received_on AS day, count(*) AS n FROM fct_submissions GROUP BY 1) ORDER BY 1 LIMIT 30
-- name: ntile and percent rank
SELECT org_unit_id, ntile(4) OVER (ORDER BY v, org_unit_id) AS quarter, round(percent_rank() OVER (ORDER BY v), 6) AS pr, round(cume_dist() OVER (ORDER BY v), 6) AS cd FROM (SELECT org_unit_id, sum(value) AS v FROM fct_results WHERE value IS NOT NULL GROUP BY 1) ORDER BY 1 LIMIT 20
-- name: first and last value
SELECT DISTINCT indicator_id, first_value(period) OVER w AS first, last_value(period) OVER w AS last FROM fct_results WINDOW w AS (PARTITION BY indicator_id ORDER BY period ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) ORDER BY 1
-- name: window exclude
SELECT year, sum(value) OVER (ORDER BY year ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) FROM mart_trend_yearly WHERE boundary = 'current' AND indicator_id = 'women_trained' AND org_unit_id = 'p19-19970101' ORDER BY year
-- name: share of total
SELECT indicator_id, round(100 * sum(value) / sum(sum(value)) OVER (), 4) AS share FROM fct_results WHERE value IS NOT NULL GROUP BY 1 ORDER BY 1
-- name: statement pivot with list
PIVOT (SELECT indicator_id, left(period, 4) AS y, value FROM fct_results) ON y IN ('2022', '2023', '2024') USING sum(value) GROUP BY indicator_id ORDER BY indicator_id
-- name: statement pivot without list
PIVOT (SELECT indicator_id, left(period, 4) AS y, value FROM fct_results) ON y USING sum(value) GROUP BY indicator_id ORDER BY indicator_id
-- name: pivot two measures
PIVOT (SELECT indicator_id, left(period, 4) AS y, value FROM fct_results WHERE value IS NOT NULL) ON y USING sum(value) AS total, count(*) AS n GROUP BY indicator_id ORDER BY indicator_id
-- name: pivot over an expression
PIVOT fct_submissions ON year(received_on) USING count(*) GROUP BY is_on_time ORDER BY is_on_time
-- name: pivot after with
WITH s AS (SELECT status, period_type, value FROM fct_results) PIVOT s ON status USING count(*) GROUP BY period_type
-- name: pivot in from
SELECT count(*) FROM (PIVOT mart_trend_yearly ON year USING max(value) GROUP BY org_unit_id)
-- name: standard pivot
SELECT * FROM (SELECT level, in_plan_178, official_code FROM dim_org_units) PIVOT (count(official_code) FOR level IN ('province', 'district', 'commune')) ORDER BY ALL
-- name: unpivot
UNPIVOT (SELECT org_unit_id, units_due, units_reported FROM mart_results_by_period WHERE period = '2024' AND boundary = 'current' AND indicator_id = 'members') ON units_due, units_reported INTO NAME measure VALUE n ORDER BY ALL LIMIT 20
-- name: unpivot columns
UNPIVOT (SELECT plan_id, starts_on, ends_on FROM dim_plans) ON COLUMNS(* EXCLUDE plan_id) INTO NAME what VALUE day ORDER BY ALL
-- name: date parts
SELECT year(received_on) AS y, quarter(received_on) AS q, month(received_on) AS m, count(*) FROM fct_submissions GROUP BY ALL ORDER BY ALL
-- name: date truncation
SELECT date_trunc('quarter', period_start) AS q, count(*) FROM fct_results GROUP BY 1 ORDER BY 1
-- name: date difference
SELECT date_diff('day', due_on, received_on) AS late, count(*) FROM fct_submissions WHERE NOT is_on_time GROUP BY 1 ORDER BY 1
-- name: age and interval
SELECT age(DATE '2026-11-20', DATE '2021-12-31'), DATE '2024-01-31' + INTERVAL 1 MONTH, DATE '2024-02-28' + 1
-- name: extract and strftime
SELECT EXTRACT(isodow FROM DATE '2024-05-31'), strftime(DATE '2024-05-31', '%d/%m/%Y'), dayname(DATE '2024-05-31'), strptime('31/05/2024', '%d/%m/%Y')::DATE
-- name: month series
SELECT strftime(m, '%Y-%m') AS month FROM generate_series(DATE '2024-01-01', DATE '2024-12-01', INTERVAL 1 MONTH) t(m)
-- name: calendar with gaps
SELECT strftime(m, '%Y-%m') AS month, count(r.result_id) AS n FROM range(TIMESTAMP '2026-08-01', TIMESTAMP '2027-02-01', INTERVAL 1 MONTH) t(m) LEFT JOIN fct_results r ON r.period_start = m::DATE GROUP BY 1 ORDER BY 1
-- name: timestamps and zones
SELECT created_at, created_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AT TIME ZONE 'UTC' AS utc, epoch(created_at), time_bucket(INTERVAL 7 DAY, created_at) FROM meta_snapshots
-- name: last day and make date
SELECT last_day(DATE '2024-02-10'), make_date(2024, 5, 31), make_timestamp(2024, 5, 31, 8, 30, 0.0)
-- name: string functions
SELECT concat_ws(' – ', official_code, name), lpad(official_code, 8, '0'), rpad('x', 3, '-'), split_part(org_unit_id, '-', 1), left(name, 2), right(name, 3), trim('  x '), replace(name, 'Xã', 'X.') FROM dim_org_units WHERE level = 'commune' ORDER BY org_unit_id LIMIT 5
-- name: regular expressions
SELECT regexp_extract(row_no, '^([IVX]+)\.(\d+)', 1), regexp_replace(label_vi, '\s+', ' ', 'g'), regexp_matches(raw_text, '\d') FROM fct_targets WHERE raw_text IS NOT NULL ORDER BY target_id, period LIMIT 10
-- name: split to list
SELECT string_split(row_no, '.') AS parts, len(string_split(row_no, '.')) AS depth FROM fct_targets GROUP BY ALL ORDER BY ALL LIMIT 20
-- name: string aggregation
SELECT level, string_agg(DISTINCT type, ', ' ORDER BY type) FROM dim_org_units GROUP BY 1 ORDER BY 1
-- name: format and printf
SELECT format('{:,} hộ', 1234567), printf('%.1f %%', 74.62), format('{:05d}', 42)
-- name: levenshtein
SELECT name FROM dim_org_units WHERE level = 'commune' AND levenshtein(name, 'Xã Văn Lăng') <= 1 ORDER BY org_unit_id
-- name: unicode
SELECT nfc_normalize('Văn Lăng'), unicode('đ'), chr(273), 'Đ' < 'E', ascii('a')
-- name: casts
SELECT '12'::INT, TRY_CAST('khoảng 12' AS INT), 12.5::DECIMAL(10, 1), '2024-05-31'::DATE, 1::BOOLEAN, CAST(1.9 AS INT)
-- name: nulls
SELECT coalesce(NULL, 2), nullif(1, 1), ifnull(NULL, 'x'), NULL IS DISTINCT FROM 1, greatest(1, NULL, 3), least(1, 2)
-- name: arithmetic
SELECT 7 / 2, 7 // 2, 7 % 2, 2 ** 10, round(2.567, 1), floor(-1.5), ceil(1.2), abs(-3), sqrt(16), ln(1), sign(-2), 1 / nullif(0, 0)
-- name: lists
SELECT [1, 2, 3] AS l, list_sum([1, 2, 3]), list_sort([3, 1, 2]), list_contains(['a', 'b'], 'b'), [1, 2] || [3], ([10, 20, 30])[2], ([10, 20, 30])[1:2], len([1, 2])
-- name: list aggregation
SELECT official_code, list(name ORDER BY org_unit_id) AS names FROM dim_org_units GROUP BY 1 HAVING count(*) > 2 ORDER BY 1
-- name: list functions with lambda
SELECT list_transform([1, 2, 3], lambda x: x * x), list_filter([1, 2, 3], lambda x: x > 1), list_reduce([1, 2, 3], lambda a, b: a + b), [x + 1 FOR x IN [1, 2, 3] IF x <> 2]
-- name: unnest
SELECT official_code, unnest(list(org_unit_id ORDER BY org_unit_id)) AS version FROM dim_org_units WHERE official_code = '05467' GROUP BY 1
-- name: structs
SELECT {'code': official_code, 'name': name} AS unit, {'code': official_code}.code AS code FROM dim_org_units WHERE level = 'province' ORDER BY org_unit_id LIMIT 3
-- name: struct row and unnest
SELECT unnest({'a': 1, 'b': 'hai'})
-- name: maps
SELECT map {'đạt': 5, 'chưa': 3} AS m, map_keys(map {'x': 1}), map {'x': 1}['x'], cardinality(map {'x': 1})
-- name: histogram
SELECT histogram(rows_refused) FROM fct_submissions
-- name: json
SELECT json_object('a', 1, 'b', [1, 2]), to_json({'x': 1}), '{"a": {"b": 5}}'::JSON ->> '$.a.b', json_extract('{"a": [1, 2]}', '$.a[1]'), json_array_length('[1, 2]')
-- name: json each
SELECT key, value FROM json_each('{"a": 1, "b": 2}')
-- name: statistics
SELECT round(avg(value), 6), median(value), round(stddev(value), 6), min(value), max(value), mode(value), quantile_cont(value, 0.9), approx_count_distinct(org_unit_id) > 100 FROM fct_results WHERE value IS NOT NULL
-- name: regression and correlation
SELECT round(regr_slope(value::DOUBLE, year), 3), round(corr(value::DOUBLE, year), 3) FROM mart_trend_yearly WHERE boundary = 'current' AND indicator_id = 'members' AND org_unit_id = 'p19-19970101'
-- name: arg max
SELECT indicator_id, arg_max(org_unit_id, (value, org_unit_id)) AS best FROM fct_results WHERE value IS NOT NULL GROUP BY 1 ORDER BY 1
-- name: boolean aggregates
SELECT bool_and(is_simulated), bool_or(is_on_time), countif(rows_refused > 0) FROM fct_submissions
-- name: exclude and replace
SELECT * EXCLUDE (definition_vi, definition_en) REPLACE (upper(indicator_id) AS indicator_id) FROM dim_indicators ORDER BY indicator_id LIMIT 3
-- name: columns expression
SELECT count(COLUMNS(*)) FROM dim_schemes
-- name: columns by pattern
SELECT COLUMNS('name_.*') FROM dim_schemes ORDER BY scheme_id LIMIT 3
-- name: aliases used again
SELECT value * 2 AS doubled, doubled + 1 AS more FROM fct_results WHERE doubled = 4 ORDER BY result_id LIMIT 3
-- name: prefix alias
SELECT total: sum(value), n: count(*) FROM fct_results
-- name: sample is bounded
SELECT count(*) FROM (SELECT * FROM fct_results USING SAMPLE 10 ROWS)
-- name: describe
DESCRIBE mart_attainment
-- name: describe a query
DESCRIBE SELECT value, period_start FROM fct_results
-- name: summarize
SUMMARIZE dim_plans
-- name: ratio of sums
SELECT left(period, 4) AS y, round(100 * sum(numerator) / nullif(sum(denominator), 0), 2) AS pct FROM fct_results WHERE indicator_id = 'core_member_share' GROUP BY 1 ORDER BY 1
-- name: like for like
WITH steady AS (SELECT org_unit_id FROM fct_results WHERE indicator_id = 'new_cooperatives' AND period LIKE '2023%' INTERSECT SELECT org_unit_id FROM fct_results WHERE indicator_id = 'new_cooperatives' AND period LIKE '2024%') SELECT left(period, 4) AS y, sum(value) FROM fct_results WHERE indicator_id = 'new_cooperatives' AND org_unit_id IN (FROM steady) AND period BETWEEN '2023-01' AND '2024-12' GROUP BY 1 ORDER BY 1
-- name: apportioned by weights
SELECT m.new_org_unit_id, sum(r.value * m.weight) AS v FROM fct_results r JOIN map_org_units m ON m.old_org_unit_id = r.org_unit_id WHERE r.period = '2025-06' AND r.value IS NOT NULL AND m.weight IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT 20
-- name: wide join of marts
SELECT u.name, a.period, t.label_vi, a.actual_value, a.target_value, a.verdict FROM mart_attainment a JOIN fct_targets t ON t.target_id = a.target_id AND t.period = a.period JOIN dim_org_units u ON u.org_unit_id = a.org_unit_id ORDER BY a.target_id, a.period LIMIT 30
-- name: semicolon and comments
/* bảng tổng */ SELECT count(*) -- tất cả
FROM dim_plans; -- hết
