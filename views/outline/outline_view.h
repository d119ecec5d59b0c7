// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing as a tree in step with the canvas: selection, names, parents and states.
#pragma once

#include "canvas/live_state.h"
#include "document/diff.h"
#include "document/edit.h"
#include "look/theme.h"

#include <QTimer>
#include <QWidget>

#include <string>
#include <vector>

namespace stowage::ui {

class OutlineModel;
class OutlineTree;

class OutlineView : public QWidget {
    Q_OBJECT

public:
    // `live` is what the canvas shows, looked at a few times a second while the run goes on.
    OutlineView(const Theme& theme, const LiveState& live, QWidget* parent);

    void setDocument(const doc::Document& document);
    void apply(const doc::Document& document, const doc::Change& change);
    void follow(); // the run has gone on
    void select(const std::vector<Subject>& subjects);
    void setEditable(bool isEditable); // the past is read-only
    void setTheme(const Theme& theme);
    void takeFocus(); // with a row to begin from

signals:
    void selectionChanged(const std::vector<stowage::Subject>& subjects);
    void revealWanted(const stowage::Subject& subject); // Enter, or a double click on its state
    void edited(const stowage::doc::Edit& edit);
    void announced(const QString& words); // what a drop would do; empty: nothing to say
    void refused(const QString& words);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void tellSelection();
    void look();
    void rename(const ElementId& element, const QString& name);
    void move(const std::vector<ElementId>& elements, const ElementId& pointed);
    void remove();
    void perform(const doc::Edit& edit); // unless something is locked
    void keepExpanded();                 // a model made anew opens all but what was closed
    std::vector<ElementId> selected() const;

    Theme theme_;
    const LiveState& live_;
    OutlineModel* model_ = nullptr;
    OutlineTree* tree_ = nullptr;
    std::vector<Subject> chosen_; // by the canvas or here
    std::vector<std::string> closed_;
    bool isSelecting_ = false; // by the canvas
    bool isEditable_ = true;
    QTimer again_;
};

} // namespace stowage::ui
