select target_id, period, made_on, horizon_on, method, point, low_80, high_80, chance_pct, outlook,
       history_points, refused_reason, refused_reason_en, note, note_en
from mart_forecasts
where plan_id = $plan and org_unit_id = $unit
order by target_id, length(period), period;
