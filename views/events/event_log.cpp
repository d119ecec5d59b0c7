// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_log.h"

#include "events/event_delegate.h"
#include "look/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace stowage::ui {

namespace {

constexpr int kTimeWidth = 104;
constexpr int kNameWidth = 110;
constexpr int kBecauseWidth = 260;

} // namespace

EventLog::EventLog(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), model_(new EventModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    makeTable();
    column->addWidget(table_);
    empty_ =
        new PlainLabel(tr("Nothing has happened yet. Press Play or edit the drawing."), table_);
    empty_->setAlignment(Qt::AlignCenter);
    setTheme(theme);

    const auto refresh = [this] {
        empty_->setVisible(model_->rowCount() == 0);
        empty_->setText(model_->total() == 0
                            ? tr("Nothing has happened yet. Press Play or edit the drawing.")
                            : tr("No event passes the filter."));
        emit totalChanged(model_->total());
    };
    connect(model_, &EventModel::rowsInserted, this, refresh);
    connect(model_, &EventModel::modelReset, this, refresh);
}

QWidget* EventLog::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(theme_.spacing.hair);
    for (const Topic topic : {Topic::placement, Topic::lifecycle, Topic::health, Topic::deployment,
                              Topic::traffic, Topic::fault, Topic::yours}) {
        auto* button = new QToolButton(bar);
        button->setText(wordFor(topic));
        button->setObjectName(QStringLiteral("Events ") + wordFor(topic));
        button->setAccessibleName(tr("Show only %1").arg(wordFor(topic)));
        button->setCheckable(true);
        connect(button, &QToolButton::toggled, this, &EventLog::applyFilter);
        topics_.push_back(button);
        row->addWidget(button);
    }
    row->addStretch(1);
    chip_ = new QToolButton(bar);
    chip_->setObjectName(QStringLiteral("Events selection"));
    chip_->setVisible(false);
    connect(chip_, &QToolButton::clicked, this, [this] { narrowTo({}, {}); });
    row->addWidget(chip_);
    filter_ = new QLineEdit(bar);
    filter_->setObjectName(QStringLiteral("Events filter"));
    filter_->setAccessibleName(tr("Filter events"));
    filter_->setPlaceholderText(tr("filter: service:web level:warn"));
    filter_->setClearButtonEnabled(true);
    filter_->setMinimumWidth(260);
    connect(filter_, &QLineEdit::textChanged, this, &EventLog::applyFilter);
    row->addWidget(filter_);
    return bar;
}

void EventLog::makeTable()
{
    table_ = new QTableView(this);
    table_->setObjectName(QStringLiteral("Events"));
    table_->setAccessibleName(tr("Events"));
    table_->setModel(model_);
    table_->setItemDelegate(new EventDelegate(theme_, table_));
    table_->horizontalHeader()->hide();
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(22);
    table_->setShowGrid(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->setColumnWidth(EventModel::time, kTimeWidth);
    table_->setColumnWidth(EventModel::name, kNameWidth);
    table_->horizontalHeader()->setSectionResizeMode(EventModel::text, QHeaderView::Stretch);
    table_->setColumnWidth(EventModel::because, kBecauseWidth);
    table_->setMouseTracking(true);
    table_->viewport()->installEventFilter(this);
    connect(table_, &QTableView::clicked, this, [this](const QModelIndex& index) {
        const Notice& notice = model_->noticeAt(index.row());
        emit chosen(notice.subject, notice.fact);
    });
    connect(table_, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        emit goToWanted(model_->noticeAt(index.row()).at);
    });
}

bool EventLog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove)
        hoverRow(table_->rowAt(static_cast<QMouseEvent*>(event)->pos().y()));
    if (event->type() == QEvent::Leave)
        hoverRow(-1);
    if (event->type() == QEvent::Resize)
        empty_->setGeometry(table_->viewport()->rect());
    return QWidget::eventFilter(watched, event);
}

void EventLog::hoverRow(int row)
{
    if (row == hoveredRow_)
        return;
    hoveredRow_ = row;
    std::vector<Subject> lit;
    if (row >= 0 && row < model_->rowCount()) {
        const Notice& notice = model_->noticeAt(row);
        lit = notice.concerned;
        lit.push_back(notice.subject);
    }
    emit hovered(lit);
}

void EventLog::narrowTo(const std::vector<Subject>& subjects, const QString& words)
{
    subjects_ = subjects;
    chip_->setVisible(!subjects.empty());
    chip_->setText(words + QStringLiteral("  ✕"));
    chip_->setAccessibleName(tr("Show the events of all again"));
    applyFilter();
}

void EventLog::applyFilter()
{
    EventFilter filter = parseFilter(filter_->text());
    constexpr std::array<Topic, 7> kOrder{Topic::placement,  Topic::lifecycle, Topic::health,
                                          Topic::deployment, Topic::traffic,   Topic::fault,
                                          Topic::yours};
    for (std::size_t i = 0; i < topics_.size(); ++i)
        if (topics_[i]->isChecked())
            filter.topics.insert(kOrder.at(i));
    filter.subjects = subjects_;
    model_->setFilter(std::move(filter));
}

void EventLog::showFact(std::uint32_t fact)
{
    const int row = model_->rowOfFact(fact);
    if (row < 0)
        return;
    table_->selectRow(row);
    table_->scrollTo(model_->index(row, 0), QAbstractItemView::PositionAtCenter);
}

void EventLog::setTheme(const Theme& theme)
{
    theme_ = theme;
    static_cast<EventDelegate*>(table_->itemDelegate())->setTheme(theme);
    empty_->setFont(theme.font(TextRole::normal));
    filter_->setFont(theme.font(TextRole::monoSecondary));
    table_->viewport()->update();
}

} // namespace stowage::ui
