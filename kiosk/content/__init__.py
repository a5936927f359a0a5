"""What can be read: the guide's files, its facts and the checks for its authors. Without Qt."""
