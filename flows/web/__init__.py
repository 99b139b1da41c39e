"""What the report and the review desk share: labels in two languages, style, templates that escape, marks in a text."""
