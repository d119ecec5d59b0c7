// SPDX-License-Identifier: GPL-3.0-or-later
// The list that opens at the pointer: the parts that may live there, found by typing.
#pragma once

#include "document/placing.h"
#include "look/theme.h"
#include "palette/recent_parts.h"

#include <QDialog>

#include <vector>

class QLineEdit;
class QListWidget;

namespace stowage::ui {

class PlainLabel;

class QuickAdd : public QDialog {
    Q_OBJECT

public:
    QuickAdd(const Theme& theme, std::vector<doc::PlaceChoice> choices, const RecentParts& recent,
             QWidget* parent);

signals:
    void placeWanted(const QString& kind);
    void lockWanted(const QString& kind); // Ctrl+Enter: place one after the other
    void explainWanted(const QString& kind);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& typed);
    void addHead(const QString& words);
    void addRow(const doc::PlaceChoice& choice);
    // Those for which it is so, below a heading where there are any.
    template <class Which> void addSection(const QString& head, Which which);
    void walk(int step);
    void explainCurrent();
    QString currentKind() const; // empty: none can be chosen
    void choose(bool locks);

    Theme theme_;
    std::vector<doc::PlaceChoice> choices_;
    std::vector<const doc::KindInfo*> recent_;
    QLineEdit* field_ = nullptr;
    QListWidget* list_ = nullptr;
    PlainLabel* words_ = nullptr; // what the current one is
};

} // namespace stowage::ui
