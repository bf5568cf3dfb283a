SELECT * FROM old_dim_plans SEMI JOIN state.fct_targets USING (plan_id)
