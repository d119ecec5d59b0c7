// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector says while nothing is selected: how the whole drawing fares and what is wrong
// with it, each line a way to what it is about.
#pragma once

#include "canvas/live_state.h"
#include "document/document.h"
#include "document/edit.h"
#include "document/problems.h"
#include "inspector/field_editor.h"
#include "look/theme.h"

#include <QScrollArea>

#include <utility>
#include <vector>

class QCheckBox;
class QGridLayout;
class QVBoxLayout;

namespace stowage::ui {

class OverviewPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit OverviewPanel(const Theme& theme, QWidget* parent = nullptr);

    // Looked at anew where the drawing is another one than before.
    void setDocument(const doc::Document& document);
    void show(const LiveState& live);
    void setEditable(bool editable); // the past cannot be edited
    void setTheme(const Theme& theme);

signals:
    void subjectChosen(const stowage::Subject& subject);
    void edited(const stowage::doc::Edit& edit);

private:
    struct Row {
        ElementId element;
        QString name = {};
        QString words = {};
        Mood mood = Mood::idle;
        bool operator==(const Row&) const = default;
    };

    std::vector<Row> rowsOf(const LiveState& live) const;
    void rebuild();
    void addRuns(QVBoxLayout* column);
    void addProblems(QVBoxLayout* column);
    void makeAccount();
    void showAccount();
    void addQuota(const doc::Field& field, QGridLayout* grid);
    void addHead(QVBoxLayout* column, const QString& text);
    QWidget* nameButton(const QString& name, const ElementId& element);

    Theme theme_;
    doc::Document document_;
    std::vector<doc::Problem> problems_;
    std::vector<Row> rows_;
    std::size_t left_ = 0; // rows for which there is no room
    bool editable_ = true;
    QVBoxLayout* column_ = nullptr;
    QWidget* changing_ = nullptr; // made anew where anything differs
    QWidget* account_ = nullptr;  // stays, so that a click on its switch is never lost
    QCheckBox* trunking_ = nullptr;
    std::vector<std::pair<const doc::Field*, FieldEditor>> quotas_;
};

} // namespace stowage::ui
