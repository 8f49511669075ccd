"""Protected identities: whose they are, where a text names them, and how a text reads without them. law: KE-5a, KE-5b, CH-2"""
