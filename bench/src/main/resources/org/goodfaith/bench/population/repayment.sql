-- Articles 21 to 27 as of 2026-06-15, over the same columns. Months on file are bits of one number;
-- the share of 3 digits is compared in whole numbers. One pass, one group for each subject.
WITH seen AS (
  SELECT subject,
    count(*) AS records,
    max(status) FILTER (day > DATE '2025-12-15') AS worst,
    count(*) FILTER (day > DATE '2025-06-15') AS year,
    count(*) FILTER (day > DATE '2025-06-15' AND status >= 1) AS late,
    max(day) FILTER (day > DATE '2024-06-15' AND status >= 1) AS last_late,
    sum(payment) FILTER (day > DATE '2025-12-15') AS paid,
    sum(bill) FILTER (day > DATE '2025-12-15') AS billed,
    count(*) FILTER (day > DATE '2025-12-15') AS half,
    count(*) FILTER (day > DATE '2025-12-15' AND status <= -1) AS in_full,
    bit_count(bit_or(1::BIGINT << greatest(0, year(day) * 12 + month(day) - 24294))
      FILTER (day > DATE '2024-06-15')) AS months
  FROM card_month
  WHERE day >= DATE '2021-06-15' AND day <= DATE '2026-06-15'
  GROUP BY subject),
scored AS (
  SELECT subject, 520
    + CASE WHEN worst IS NULL THEN 0 WHEN worst < 1 THEN 120 WHEN worst < 2 THEN 20
        WHEN worst < 3 THEN $two ELSE -110 END
    + CASE WHEN year = 0 THEN 0 WHEN late < 1 THEN 60 WHEN late < 2 THEN 20
        WHEN late < 4 THEN -20 ELSE -60 END
    + CASE WHEN last_late IS NULL THEN 40
        WHEN (24318 * 32 + 15 - (year(last_late) * 12 + month(last_late)) * 32
          - day(last_late)) // 32 < 3 THEN -20
        WHEN (24318 * 32 + 15 - (year(last_late) * 12 + month(last_late)) * 32
          - day(last_late)) // 32 < 6 THEN 0 ELSE 30 END
    + CASE WHEN billed IS NULL OR billed <= 0 THEN 0
        WHEN 2000 * paid < 79 * billed THEN -30 WHEN 2000 * paid < 199 * billed THEN 0
        WHEN 2000 * paid < 999 * billed THEN 20 ELSE 50 END
    + CASE WHEN half = 0 OR in_full < 1 THEN 0 WHEN in_full < 4 THEN 20 ELSE 40 END
    + CASE WHEN coalesce(months, 0) < 6 THEN 0 ELSE 20 END AS points
  FROM seen
  WHERE records >= 3)
SELECT 'repayment' AS score,
  CASE WHEN points >= 800 THEN 'A' WHEN points >= 740 THEN 'B' WHEN points >= 640 THEN 'C'
    WHEN points >= 500 THEN 'D' ELSE 'E' END AS grade,
  count(*), sum(points), sum(points * (subject % 1009))
FROM scored
GROUP BY grade
