-- vi: Xã cũ mang mã này nay thế nào?
-- en: What became of the old commune with this code?
-- param: code = 05467
FROM became(:code)
