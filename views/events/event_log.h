// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, line by line: filter it, hover a line to light its element up, choose one to go
// there.
#pragma once

#include "events/event_model.h"
#include "look/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace stowage::ui {

class EventLog : public QWidget {
    Q_OBJECT

public:
    explicit EventLog(const Theme& theme, QWidget* parent = nullptr);

    const EventModel& model() const { return *model_; }

public slots:
    void add(const std::vector<Notice>& notices) { model_->add(notices); }
    void forgetAfter(Time at) { model_->forgetAfter(at); }
    void clear() { model_->clear(); }
    // What the chip narrows the log to while it is on; none: there is no chip.
    void follow(const std::vector<Subject>& subjects, const QString& words);
    void setFilterText(const QString& text);
    void showFact(std::uint32_t fact); // selects and scrolls to it where it is shown
    void setTheme(const Theme& theme);
    void setCompact(bool compact); // where height is short

signals:
    void hovered(const std::vector<Subject>& subjects); // empty: none any more
    void chosen(const Subject& subject, std::uint32_t fact);
    void goToWanted(Time at);
    void totalChanged(int total);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; // Esc shows all lines again
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyFilter();
    void hoverRow(int row);
    bool leadsOn(const QModelIndex& index) const;
    QWidget* makeBar();
    void makeTable();
    void choose(const QModelIndex& index);
    void count();
    void showAll();

    Theme theme_;
    EventModel* model_ = nullptr;
    QWidget* bar_ = nullptr;
    QTableView* table_ = nullptr;
    QLineEdit* filter_ = nullptr;
    QToolButton* chip_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* empty_ = nullptr;
    std::vector<Subject> subjects_;
    std::vector<QToolButton*> topics_;
    int hoveredRow_ = -1;
    bool choosing_ = false; // a line was clicked: the log stays as it is
};

} // namespace stowage::ui
