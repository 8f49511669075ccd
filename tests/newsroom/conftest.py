from tests.articles.conftest import scene, visit

__all__ = ["scene", "visit"]
