"""The page people look at, report.html: `content` says what it shows, `page` makes it from templates/ and static/."""
