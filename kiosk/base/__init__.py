"""What everything stands on: problems, options, paths, logs. Without Qt."""
