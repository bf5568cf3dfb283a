-- vi: Trong nhiệm kỳ đã đề xuất thành công chính sách nào chưa, khi nào?
-- en: Has a policy been proposed with success in the term, and when?
SELECT r.period, r.received_on, r.value, r.note, r.source_file, r.source_row
FROM fct_results r
WHERE r.indicator_id = 'policies_proposed' AND r.is_current AND r.value > 0
ORDER BY r.period_start
