"""The demo's story: two agencies, five seekers, and the mails they write, byte for byte as portals send them."""
