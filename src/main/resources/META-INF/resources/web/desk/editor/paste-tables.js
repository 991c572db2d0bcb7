/**
 * Our tables have no merged cells. A cell that spans several becomes one cell and empty ones beside
 * and under it, so that every column stays where it was; a table's caption becomes a line before it.
 */
export function flattenTables(body) {
    for (const table of body.querySelectorAll("table")) {
        for (const caption of table.querySelectorAll("caption")) {
            const line = body.ownerDocument.createElement("p");
            line.append(...caption.childNodes);
            table.before(line);
            caption.remove();
        }
        flatten([...table.rows]);
    }
}

function flatten(rows) {
    const waiting = new Map();
    for (const row of rows) {
        let column = 0;
        const fill = () => {
            for (; waiting.get(column) > 0; column += 1) {
                waiting.set(column, waiting.get(column) - 1);
                row.insertBefore(row.ownerDocument.createElement("td"), row.cells[column] ?? null);
            }
        };
        for (const cell of [...row.cells]) {
            fill();
            const {colSpan, rowSpan} = cell;
            cell.removeAttribute("colspan");
            cell.removeAttribute("rowspan");
            let last = cell;
            for (let beside = 0; beside < Math.min(colSpan, 50); beside += 1, column += 1) {
                if (rowSpan > 1) waiting.set(column, Math.min(rowSpan, rows.length) - 1);
                if (beside === 0) continue;
                last.after(row.ownerDocument.createElement(cell.localName));
                last = last.nextElementSibling;
            }
        }
        fill();
    }
}
