// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the event log that pass the filter, newest first, as a table for a view.
#pragma once

#include "events/event_filter.h"

#include <QAbstractTableModel>

#include <array>
#include <deque>

namespace stowage::ui {

inline constexpr std::size_t kTopicCount = 7;

class EventModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { time, name, text, because, columns };

    using QAbstractTableModel::QAbstractTableModel;

    // Only the first column, for lists, which screen readers would else read four times a line.
    void setOneColumn() { columns_ = 1; }
    void add(const std::vector<Notice>& notices);
    void forgetAfter(Time at);
    void clear();
    void setFilter(EventFilter filter);
    const EventFilter& filter() const { return filter_; }

    // All that were told, shown or not.
    int total() const { return static_cast<int>(all_.size()); }
    int totalOf(Topic topic) const { return ofTopic_.at(static_cast<std::size_t>(topic)); }
    const Notice& noticeAt(int row) const;
    int rowOfFact(std::uint32_t fact) const; // -1 where it is not shown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void rebuild();
    void count(const Notice& notice, int change)
    {
        ofTopic_.at(static_cast<std::size_t>(notice.topic)) += change;
    }

    // Older lines leave here; the facts keep them.
    static constexpr std::size_t kMost = 100'000;
    static constexpr std::size_t kKept = 90'000; // so that this is not done for each new line
    std::deque<Notice> all_;
    std::deque<std::uint32_t> shown_; // fact numbers, oldest first
    std::array<int, kTopicCount> ofTopic_{};
    EventFilter filter_;
    int columns_ = columns;
};

} // namespace stowage::ui
