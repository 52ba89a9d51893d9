"""Servers that speak a vendor's wire format, for tests of our real clients where the vendor itself cannot run here."""
