"""The pages and actions, a module for each topic. Which there are is told in `dialogs.site`."""
