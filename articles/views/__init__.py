"""Public pages, a module for each family. They read projections and the live version alone."""
