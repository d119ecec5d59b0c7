// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_model.h"

#include "base/ensure.h"
#include "look/plain_text.h"

#include <algorithm>

namespace stowage::ui {

namespace {

bool before(const Notice& notice, std::uint32_t fact)
{
    return notice.fact < fact;
}

} // namespace

void EventModel::add(const std::vector<Notice>& notices)
{
    std::vector<std::uint32_t> fresh;
    for (const Notice& notice : notices) {
        if (!all_.empty() && notice.fact <= all_.back().fact)
            continue; // told already, before a look at the past
        all_.push_back(notice);
        count(notice, 1);
        if (filter_.lets(notice))
            fresh.push_back(notice.fact);
    }
    if (!fresh.empty()) {
        beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
        shown_.insert(shown_.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }
    if (all_.size() > kMost) {
        while (all_.size() > kKept) {
            count(all_.front(), -1);
            all_.pop_front();
        }
        rebuild();
    }
}

void EventModel::forgetAfter(Time at)
{
    while (!all_.empty() && all_.back().at > at) {
        count(all_.back(), -1);
        all_.pop_back();
    }
    rebuild();
}

void EventModel::clear()
{
    all_.clear();
    ofTopic_ = {};
    rebuild();
}

void EventModel::setFilter(EventFilter filter)
{
    if (filter == filter_)
        return;
    filter_ = std::move(filter);
    rebuild();
}

void EventModel::rebuild()
{
    beginResetModel();
    shown_.clear();
    for (const Notice& notice : all_)
        if (filter_.lets(notice))
            shown_.push_back(notice.fact);
    endResetModel();
}

const Notice& EventModel::noticeAt(int row) const
{
    ensure(row >= 0 && row < rowCount(), "the row is shown");
    const std::uint32_t fact = shown_[shown_.size() - 1 - static_cast<std::size_t>(row)];
    return *std::lower_bound(all_.begin(), all_.end(), fact, before);
}

int EventModel::rowOfFact(std::uint32_t fact) const
{
    const auto found = std::lower_bound(shown_.begin(), shown_.end(), fact);
    if (found == shown_.end() || *found != fact)
        return -1;
    return static_cast<int>(shown_.end() - found) - 1;
}

int EventModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int EventModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns_;
}

QVariant EventModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Notice& notice = noticeAt(index.row());
    if (role == Qt::ToolTipRole && index.column() == because && !notice.because.empty())
        return plainTip(QString::fromStdString(notice.because));
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
        const QString whole =
            QStringLiteral("%1 %2: %3")
                .arg(QString::fromStdString(clockText(notice.at)),
                     QString::fromStdString(notice.name), QString::fromStdString(notice.text));
        return role == Qt::ToolTipRole ? plainTip(whole) : whole;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case time:
        return QString::fromStdString(clockText(notice.at));
    case name:
        return QString::fromStdString(notice.name);
    case text:
        return QString::fromStdString(notice.text);
    case because:
        return notice.because.empty()
                   ? QString()
                   : QStringLiteral("↳ ") + QString::fromStdString(notice.because);
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case time:
        return tr("Time");
    case name:
        return tr("What");
    case text:
        return tr("Event");
    case because:
        return tr("Because");
    default:
        return {};
    }
}

} // namespace stowage::ui
