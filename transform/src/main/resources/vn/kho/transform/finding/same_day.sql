-- Two figures of one fact, received on one day with one status, neither known to be the later one:
-- the greater was taken, whichever file was loaded first.
WITH pairs AS (
  SELECT n.result_id, n.org_unit_id, n.indicator_id, n.period, n.source_file, n.source_row,
         n.received_on, o.result_id AS other_id, o.source_file AS other_file,
         o.source_row AS other_row, coalesce(n.value, n.numerator) AS taken,
         coalesce(o.value, o.numerator) AS other
  FROM fct_results n JOIN fct_results o ON o.superseded_by_result_id = n.result_id
  WHERE n.is_current AND o.received_on = n.received_on AND o.status = n.status
),
moments AS (
  SELECT result_id,
         CASE WHEN CAST(make_timestamp(epoch_us(recorded_at) + 25200000000) AS DATE) = received_on
              THEN epoch_us(recorded_at) END AS moment
  FROM results
  WHERE result_id IN (SELECT result_id FROM pairs UNION ALL SELECT other_id FROM pairs)
)
SELECT substr(sha256(concat_ws('|', 'same_day_contradiction', p.result_id)), 1, 16) AS finding_id,
       'warning' AS severity, 'same_day_contradiction' AS code, 'result' AS subject, p.org_unit_id,
       p.indicator_id, p.period, p.taken AS found_value, p.other AS expected_value,
       'Hai số khác nhau cùng nhận ngày ' || strftime(p.received_on, '%d/%m/%Y')
         || '; số kia ở ' || p.other_file || ', dòng ' || p.other_row
         || '. Đã lấy số lớn hơn: nộp lại số đúng với trạng thái đính chính.' AS message_vi,
       'Two figures received on ' || p.received_on || ' differ; the other stands in '
         || p.other_file || ', row ' || p.other_row
         || '. The greater was taken: send the right one again with the status corrected.'
         AS message_en,
       p.source_file, p.source_row
FROM pairs p
JOIN moments n USING (result_id)
JOIN moments o ON o.result_id = p.other_id
WHERE n.moment IS NOT DISTINCT FROM o.moment
QUALIFY row_number() OVER (PARTITION BY p.result_id ORDER BY p.other DESC, p.other_file, p.other_row) = 1
