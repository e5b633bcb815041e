-- Each time the registry is opened it looks for documents that lie unsealed: there are none after the
-- first time, and to know that, no row is read.
create index document_unsealed on document (subject, digest) where not sealed;
