// SPDX-License-Identifier: GPL-3.0-or-later
// The table of layers that the build enforces, read from the build's own lines.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace tidy {

class LayerTable {
public:
    // Reads the lines `stowage_layer(name USES a b)`; a layer may use those of its line and all
    // below them.
    static LayerTable read(const QString& cmake);

    QStringList layers() const { return order_; }
    bool has(const QString& layer) const { return order_.contains(layer); }
    // The layer itself is part of what it may use.
    QStringList mayUse(const QString& layer) const { return uses_.value(layer); }
    // Names that a line uses before their own line; empty in a table without circles.
    QStringList usedTooEarly() const { return tooEarly_; }

private:
    QStringList order_;
    QMap<QString, QStringList> uses_;
    QStringList tooEarly_;
};

} // namespace tidy
