// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_view.h"

#include "canvas/scene.h"
#include "document/locks.h"
#include "document/rehoming.h"
#include "document/renaming.h"
#include "language/phrase_book.h"
#include "outline/outline_model.h"
#include "outline/outline_tree.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kLookEvery = 250; // milliseconds, while the run goes on
constexpr int kNameShare = 60;  // percent of the width
constexpr int kUsualWidth = 216;
} // namespace

OutlineView::OutlineView(const Theme& theme, const LiveState& live, QWidget* parent)
    : QWidget(parent), theme_(theme), live_(live)
{
    setObjectName(QStringLiteral("Outline"));
    setAccessibleName(tr("Outline"));
    model_ = new OutlineModel(theme, this);
    tree_ = new OutlineTree(theme, *model_, this);
    tree_->setObjectName(QStringLiteral("Outline tree"));
    tree_->setAccessibleName(tr("Elements of the drawing"));
    tree_->header()->resizeSection(OutlineModel::kName, kUsualWidth * kNameShare / 100);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(tree_);
    again_.setSingleShot(true);
    again_.setInterval(kLookEvery);
    connect(&again_, &QTimer::timeout, this, &OutlineView::look);
    connect(model_, &OutlineModel::renameWanted, this, &OutlineView::rename);
    connect(model_, &OutlineModel::moveWanted, this, &OutlineView::move);
    connect(tree_, &OutlineTree::announced, this, &OutlineView::announced);
    connect(tree_, &OutlineTree::removeWanted, this, &OutlineView::remove);
    connect(tree_, &OutlineTree::revealWanted, this, [this](const QModelIndex& index) {
        if (const ElementId element = model_->elementAt(index); !element.isEmpty())
            emit revealWanted(element);
    });
    connect(tree_, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() == OutlineModel::kState)
            emit revealWanted(model_->elementAt(index));
    });
    connect(tree_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OutlineView::tellSelection);
    const auto note = [this](const QModelIndex& index, bool isClosed) {
        const std::string id = model_->elementAt(index).text;
        std::erase(closed_, id);
        if (isClosed)
            closed_.push_back(id);
    };
    connect(tree_, &QTreeView::collapsed, this,
            [note](const QModelIndex& index) { note(index, true); });
    connect(tree_, &QTreeView::expanded, this,
            [note](const QModelIndex& index) { note(index, false); });
}

void OutlineView::setDocument(const doc::Document& document)
{
    closed_.clear();
    chosen_.clear();
    isSelecting_ = true;
    model_->setDocument(document);
    isSelecting_ = false;
    keepExpanded();
    look();
}

void OutlineView::apply(const doc::Document& document, const doc::Change& change)
{
    isSelecting_ = true; // a model made anew has nothing selected
    const bool isSame = model_->apply(document, change);
    isSelecting_ = false;
    if (isSame)
        return;
    keepExpanded();
    look();
    select(std::vector<Subject>(chosen_));
}

void OutlineView::keepExpanded()
{
    const std::vector<std::string> closed = closed_;
    tree_->expandAll();
    for (const std::string& id : closed)
        if (const QModelIndex index = model_->indexOf(ElementId(id)); index.isValid())
            tree_->collapse(index);
}

void OutlineView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    look();
}

void OutlineView::follow()
{
    if (isVisible() && !again_.isActive())
        again_.start();
}

void OutlineView::look()
{
    model_->show(live_);
}

void OutlineView::select(const std::vector<Subject>& subjects)
{
    chosen_ = subjects;
    std::vector<ElementId> wanted = elementsOf(subjects);
    std::sort(wanted.begin(), wanted.end());
    if (wanted == selected()) // it may be of the tree's own making, which goes on from there
        return;
    QItemSelection selection;
    QModelIndex first;
    for (const ElementId& element : wanted) {
        const QModelIndex index = model_->indexOf(element);
        if (!index.isValid())
            continue;
        selection.select(index, index.siblingAtColumn(OutlineModel::kState));
        if (!first.isValid())
            first = index;
    }
    isSelecting_ = true;
    tree_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        tree_->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        tree_->scrollTo(first);
    }
    isSelecting_ = false;
}

std::vector<ElementId> OutlineView::selected() const
{
    std::vector<ElementId> elements;
    for (const QModelIndex& index : tree_->selectionModel()->selectedRows())
        elements.push_back(model_->elementAt(index));
    std::sort(elements.begin(), elements.end());
    return elements;
}

void OutlineView::tellSelection()
{
    if (isSelecting_)
        return;
    const std::vector<ElementId> elements = selected();
    chosen_.assign(elements.begin(), elements.end());
    emit selectionChanged(chosen_);
}

void OutlineView::rename(const ElementId& element, const QString& name)
{
    perform(doc::renamed(model_->document(), element, name.toStdString()));
}

void OutlineView::move(const std::vector<ElementId>& elements, const ElementId& pointed)
{
    const Result<doc::Rehoming> made = doc::rehoming(model_->document(), elements, pointed);
    if (!made)
        emit refused(said(made.error().message));
    else if (!made->edits.empty())
        perform(made->edits.front());
}

void OutlineView::remove()
{
    const std::vector<ElementId> elements = selected();
    if (isEditable_ && !elements.empty())
        perform(doc::RemoveElements{elements});
}

void OutlineView::perform(const doc::Edit& edit)
{
    if (const auto locked = doc::refuseLocked(model_->document(), edit))
        emit refused(said(locked->words));
    else
        emit edited(edit);
}

void OutlineView::setEditable(bool isEditable)
{
    isEditable_ = isEditable;
    model_->setEditable(isEditable);
}

void OutlineView::takeFocus()
{
    if (!tree_->currentIndex().isValid())
        tree_->selectionModel()->setCurrentIndex(model_->index(0, 0, {}),
                                                 QItemSelectionModel::NoUpdate);
    tree_->setFocus();
}

void OutlineView::setTheme(const Theme& theme)
{
    theme_ = theme;
    model_->setTheme(theme);
    tree_->setTheme(theme);
}

} // namespace stowage::ui
