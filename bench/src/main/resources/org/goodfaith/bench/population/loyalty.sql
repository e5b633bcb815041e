-- Articles 30 to 35 as of 2026-06-15, over the same columns, of those whose consent lives.
WITH seen AS (
  SELECT subject,
    bit_count(bit_or(1::BIGINT << greatest(0, year(day) * 12 + month(day) - 24300))
      FILTER (day > DATE '2025-06-15')) AS months,
    sum(orders) FILTER (day > DATE '2025-06-15') AS orders,
    sum(net) FILTER (day > DATE '2025-06-15') AS net,
    max(day) FILTER (day > DATE '2025-06-15') AS last,
    min(day) AS first
  FROM shop_month
  WHERE day >= DATE '2024-06-15' AND day <= DATE '2026-06-15'
  GROUP BY subject),
scored AS (
  SELECT seen.subject, 350
    + CASE WHEN months IS NULL OR months < 1 THEN 0 WHEN months < 2 THEN 20 WHEN months < 4 THEN 60
        WHEN months < 7 THEN 110 WHEN months < 10 THEN 150 ELSE 180 END
    + CASE WHEN orders IS NULL OR orders < 2 THEN 0 WHEN orders < 4 THEN 30 WHEN orders < 10 THEN 60
        WHEN orders < 25 THEN 90 ELSE 100 END
    + CASE WHEN net IS NULL OR net < 200000 THEN 0 WHEN net < 600000 THEN 30
        WHEN net < 1500000 THEN 60 WHEN net < 5000000 THEN 110 ELSE 150 END
    + CASE WHEN last IS NULL THEN 0
        WHEN (24318 * 32 + 15 - (year(last) * 12 + month(last)) * 32 - day(last)) // 32 < 2 THEN 120
        WHEN (24318 * 32 + 15 - (year(last) * 12 + month(last)) * 32 - day(last)) // 32 < 4 THEN 90
        WHEN (24318 * 32 + 15 - (year(last) * 12 + month(last)) * 32 - day(last)) // 32 < 7 THEN 40
        ELSE 0 END
    + CASE
        WHEN (24318 * 32 + 15 - (year(first) * 12 + month(first)) * 32 - day(first)) // 32 < 3 THEN 0
        WHEN (24318 * 32 + 15 - (year(first) * 12 + month(first)) * 32 - day(first)) // 32 < 6 THEN 30
        ELSE 50 END AS points
  FROM seen JOIN consent ON consent.subject = seen.subject
  WHERE given <= DATE '2026-06-15' AND taken_back > DATE '2050-01-01')
SELECT 'loyalty' AS score,
  CASE WHEN points >= 800 THEN 'Platinum' WHEN points >= 650 THEN 'Gold'
    WHEN points >= 500 THEN 'Silver' ELSE 'Bronze' END AS grade,
  count(*), sum(points), sum(points * (subject % 1009))
FROM scored
GROUP BY grade
