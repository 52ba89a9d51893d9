"""What is said between writer and reader: most of it claims nothing; promises, praise and what only a lawyer may say do."""
