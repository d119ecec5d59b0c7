// SPDX-License-Identifier: GPL-3.0-or-later
// What an element takes from where it lives and from what it is linked to: grey, with its source,
// and with the way to something else.
#pragma once

#include "document/inherited.h"
#include "look/theme.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace stowage::ui {

class InheritedView : public QWidget {
    Q_OBJECT

public:
    explicit InheritedView(const Theme& theme, QWidget* parent = nullptr);

    // Hidden where it takes over nothing.
    void show(const doc::Document& document, const ElementId& element, bool editable);

signals:
    void edited(const stowage::doc::Edit& edit);

private:
    struct Choice {
        ElementId id;
        QString name;
    };
    void addLine(const doc::Inherited& one, const std::vector<Choice>& choices, bool editable);
    void addChoices(const doc::Inherited& one, const std::vector<Choice>& choices,
                    QHBoxLayout* row);
    void addOverride(const doc::Inherited& one, QHBoxLayout* row);
    void goToRow(const QString& key);
    void clear();

    Theme theme_;
    doc::Document document_;
    ElementId element_;
    QVBoxLayout* column_ = nullptr;
    QList<QStringList> shown_; // what the lines are made of, so that they are not made for nothing
};

} // namespace stowage::ui
