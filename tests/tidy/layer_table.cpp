// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidy/layer_table.h"

#include <QRegularExpression>

namespace tidy {

LayerTable LayerTable::read(const QString& cmake)
{
    static const QRegularExpression kLine("^stowage_layer\\((\\w+)(?:\\s+USES\\s+([\\w ]+))?\\)",
                                          QRegularExpression::MultilineOption);
    LayerTable table;
    for (auto found = kLine.globalMatch(cmake); found.hasNext();) {
        const auto line = found.next();
        const auto layer = line.captured(1);
        QStringList reach = {layer};
        const auto uses = line.captured(2).split(u' ', Qt::SkipEmptyParts);
        for (const auto& used : uses) {
            if (!table.has(used))
                table.tooEarly_.append(used);
            reach += table.mayUse(used);
        }
        reach.removeDuplicates();
        table.order_.append(layer);
        table.uses_[layer] = reach;
    }
    return table;
}

} // namespace tidy
