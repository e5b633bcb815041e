-- Documents are sealed under the key of their subject, as names are: whoever destroys the key has
-- destroyed them, in every copy of the database. Those kept before stay as they are, and are read.
-- A sealed one is longer by nonce (12) and tag (16).
alter table document add column sealed boolean not null default false;
alter table document drop constraint document_check;
alter table document
  add constraint document_size check (length(bytes) = size + case when sealed then 28 else 0 end);
