"""Doors for mail that are processes of their own: SMTP for those who host themselves, SES for AWS."""
