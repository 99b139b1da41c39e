"""The review table: facts as a spreadsheet shows them to a person, and what the person made of them."""
