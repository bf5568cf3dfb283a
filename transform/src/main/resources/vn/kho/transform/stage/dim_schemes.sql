SELECT scheme_id, name_vi, name_en, starts_on, ends_on, legal_basis FROM schemes
