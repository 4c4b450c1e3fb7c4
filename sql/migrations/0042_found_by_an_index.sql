-- What a page asks is found by an index, however much there is.

create index case_of_applicant on review_case (applicant_id, group_id) where applicant_id is not null;
