// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a selection, several of one kind together, with what the row in hand means.
#pragma once

#include "document/diff.h"
#include "document/edit.h"
#include "inspector/field_editor.h"
#include "inspector/inherited_view.h"
#include "look/theme.h"

#include <QWidget>

#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace stowage::ui {

class SettingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPanel(const Theme& theme, QWidget* parent = nullptr);

    // Of several kinds, the form has what they share.
    void select(const doc::Document& document, const std::vector<ElementId>& elements);
    // Re-reads the rows that the change names.
    void apply(const doc::Document& document, const doc::Change& change);
    void setEditable(bool editable); // the past cannot be edited
    void setTheme(const Theme& theme);

signals:
    void edited(const stowage::doc::Edit& edit);
    void announced(const QString& words); // what an edit does to the running system

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line {
        const doc::Field* field = nullptr;
        FieldEditor editor = {};
        QLabel* objection = nullptr;
        std::vector<std::int64_t> offered = {};
    };

    void rebuild();
    void fill(QVBoxLayout* column);
    void addHead(QVBoxLayout* column, const QString& section);
    void addNote(QVBoxLayout* column, const QString& words);
    void showHelp();
    void explain(const QString& words);
    QString wordsFor(const QWidget* inside) const; // of the row in which it lies
    QString wordsForAll() const;
    void showValues();
    void addName(QVBoxLayout* column);
    void addRow(const doc::Field& field, QVBoxLayout* column);
    void commit(const doc::Field& field, const doc::Value& value);
    void refuse(const doc::Field& field, const QString& words); // none: it is no longer
    std::vector<Reference> referencesOf(std::string_view kind) const;
    const doc::KindInfo* kind() const; // null: none, or several
    std::vector<std::int64_t> offeredFor(const doc::Field& field) const;

    Theme theme_;
    doc::Document document_;
    std::vector<ElementId> elements_;
    std::vector<Line> lines_;
    FieldEditor name_;
    InheritedView* inherited_ = nullptr; // of a single element
    QScrollArea* area_ = nullptr;
    QLabel* help_ = nullptr;
    bool editable_ = true;
};

} // namespace stowage::ui
