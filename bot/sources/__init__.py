"""Reading sources: a web address is asked, a file is opened; what came is handed to an importer elsewhere."""
