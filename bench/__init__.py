"""Speed and memory as ratios against bare spaCy, both measured in one run: `python -m bench`."""
