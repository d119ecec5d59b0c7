// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/step_list.h"

#include "look/plain_text.h"

#include <QAbstractListModel>
#include <QListView>
#include <QVBoxLayout>

namespace stowage::ui {

class StepModel : public QAbstractListModel {
public:
    StepModel(const Theme& theme, QObject* parent) : QAbstractListModel(parent), theme_(theme) {}

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(labels_.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const int row = index.row();
        const QString label = row == 0 ? StepList::tr("As it was") : forOneLine(labels_.at(row));
        switch (role) {
        case Qt::DisplayRole:
            return row > at_ ? StepList::tr("%1 (undone)").arg(label) : label;
        case Qt::AccessibleTextRole:
            return row > at_    ? StepList::tr("%1, undone").arg(label)
                   : row == at_ ? StepList::tr("%1, the drawing as it is").arg(label)
                                : label;
        case Qt::ForegroundRole:
            return row > at_ ? QVariant(theme_.muted) : QVariant();
        case Qt::FontRole:
            return theme_.font(row == at_ ? TextRole::emphasis : TextRole::normal);
        default:
            return {};
        }
    }

    void show(const QStringList& labels, int at)
    {
        beginResetModel();
        labels_ = labels;
        at_ = at;
        endResetModel();
    }
    void setTheme(const Theme& theme)
    {
        beginResetModel();
        theme_ = theme;
        endResetModel();
    }
    int at() const { return at_; }

private:
    Theme theme_;
    QStringList labels_;
    int at_ = 0;
};

StepList::StepList(const Theme& theme, QWidget* parent)
    : QWidget(parent), model_(new StepModel(theme, this))
{
    setObjectName(QStringLiteral("Steps"));
    setAccessibleName(tr("History of the drawing"));
    list_ = new QListView(this);
    list_->setObjectName(QStringLiteral("Steps list"));
    list_->setAccessibleName(tr("History of the drawing"));
    list_->setAccessibleDescription(
        tr("Enter goes to a step. The simulated time stays where it is."));
    list_->setModel(model_);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list_);
    setFocusProxy(list_);
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid() && index.row() != model_->at())
            emit stepWanted(index.row());
    };
    connect(list_, &QListView::clicked, this, choose);
    connect(list_, &QListView::activated, this, choose);
}

void StepList::show(const QStringList& labels, int at)
{
    model_->show(labels, at);
    const QModelIndex now = model_->index(at);
    list_->setCurrentIndex(now);
    list_->scrollTo(now);
}

void StepList::setTheme(const Theme& theme)
{
    model_->setTheme(theme);
    list_->setCurrentIndex(model_->index(model_->at()));
}

} // namespace stowage::ui
