-- Articles 38 to 42 as of 2026-06-15, over the same columns: decay by age, floors and caps.
WITH seen AS (
  SELECT subject,
    count(*) AS records,
    sum(CASE WHEN day >= DATE '2025-06-15' THEN -15 WHEN day >= DATE '2024-06-15' THEN -8
      ELSE -4 END * critical) FILTER (day > DATE '2023-06-15') AS critical,
    sum(CASE WHEN day >= DATE '2025-06-15' THEN -6 WHEN day >= DATE '2024-06-15' THEN -3
      ELSE -1 END * serious) FILTER (day > DATE '2023-06-15') AS serious,
    sum(-minor) FILTER (day > DATE '2025-06-15') AS minor,
    count(*) FILTER (day > DATE '2025-06-15' AND result = 2) AS failed
  FROM food_inspection
  WHERE day >= DATE '2021-06-15' AND day <= DATE '2026-06-15'
  GROUP BY subject),
scored AS (
  SELECT subject, 100
    + greatest(-45, least(0, coalesce(critical, 0)))
    + greatest(-25, least(0, coalesce(serious, 0)))
    + greatest(-15, least(0, coalesce(minor, 0)))
    + greatest(-15, -15 * failed) AS points
  FROM seen
  WHERE records >= 1)
SELECT 'kitchen' AS score,
  CASE WHEN points >= 90 THEN 'A' WHEN points >= 75 THEN 'B' WHEN points >= 55 THEN 'C'
    ELSE 'D' END AS grade,
  count(*), sum(points), sum(points * (subject % 1009))
FROM scored
GROUP BY grade
