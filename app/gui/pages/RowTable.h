#pragma once

class QTableView;

namespace canns {

/// A table that is read row by row: sorted by a click on a heading, one row at a time selected, no grid, and
/// Tab leaves it.
void makeRowTable(QTableView& table);

} // namespace canns
