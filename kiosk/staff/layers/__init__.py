"""What staff see: layers over everything else."""
