// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/inbox.h"

#include "canvas/paint.h"
#include "look/plain_text.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
enum Column { when, from, subject };

QTreeWidget* makeTable(QWidget* parent)
{
    auto* table = new QTreeWidget(parent);
    table->setObjectName(QStringLiteral("Mails"));
    table->setAccessibleName(QObject::tr("Mails"));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->setHeaderLabels({QObject::tr("Received"), QObject::tr("From"), QObject::tr("Subject")});
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setStretchLastSection(true);
    return table;
}
} // namespace

Inbox::Inbox(const Theme& theme, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("Inbox"));
    words_ = new PlainLabel;
    words_->setProperty("role", QStringLiteral("muted"));
    table_ = makeTable(this);
    subject_ = new PlainLabel;
    subject_->setFont(theme.font(TextRole::emphasis));
    subject_->setWordWrap(true);
    body_ = new PlainLabel;
    body_->setObjectName(QStringLiteral("Mail"));
    body_->setAccessibleName(tr("Mail"));
    body_->setWordWrap(true);
    body_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    body_->setMargin(theme.spacing.small);
    body_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setWidget(body_);
    auto* sheet = new QWidget;
    auto* mail = new QVBoxLayout(sheet);
    mail->setContentsMargins(0, 0, 0, 0);
    mail->addWidget(subject_);
    mail->addWidget(area, 1);
    confirm_ = new QPushButton(tr("Con&firm subscription"));
    confirm_->setObjectName(QStringLiteral("Confirm subscription"));
    confirm_->setAccessibleName(tr("Confirm subscription"));
    auto* close = new QPushButton(tr("&Close"));
    close->setObjectName(QStringLiteral("Close"));
    close->setAccessibleName(tr("Close"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(confirm_);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* halves = new QSplitter(Qt::Vertical);
    halves->addWidget(table_);
    halves->addWidget(sheet);
    halves->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme.spacing.small);
    column->addWidget(words_);
    column->addWidget(halves, 1);
    column->addLayout(buttons);
    resize(560, 460);
    connect(table_, &QTreeWidget::currentItemChanged, this, &Inbox::read);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(confirm_, &QPushButton::clicked, this, [this] {
        if (const MailReadout* one = current(); one != nullptr && !one->confirms.isEmpty())
            emit commanded(ConfirmSubscription{one->confirms, subscriber_});
    });
    read();
}

void Inbox::openFor(const ElementId& subscriber, const QString& name)
{
    subscriber_ = subscriber;
    mails_.clear();
    count_ = 0;
    setWindowTitle(tr("Inbox of %1").arg(forOneLine(name)));
    fill();
    QDialog::show();
    raise();
    activateWindow();
}

void Inbox::show(const Readout* readout)
{
    const std::vector<MailReadout> mails =
        readout != nullptr ? readout->inbox : std::vector<MailReadout>();
    const std::int64_t count = readout != nullptr ? readout->mails : 0;
    if (mails == mails_ && count == count_)
        return;
    mails_ = mails;
    count_ = count;
    fill();
}

// Who reads one goes on reading it while others come.
void Inbox::fill()
{
    const auto kept = static_cast<std::int64_t>(mails_.size());
    words_->setText(count_ == 0      ? tr("No mail has come.")
                    : kept == count_ ? tr("%1 mails").arg(count_)
                                     : tr("The newest %1 of %2 mails").arg(kept).arg(count_));
    const int line = table_->indexOfTopLevelItem(table_->currentItem());
    const int fromOldest = line < 0 ? 0 : table_->topLevelItemCount() - line;
    {
        const QSignalBlocker blocker(table_);
        table_->clear();
        for (const MailReadout& mail : mails_) {
            auto* row = new QTreeWidgetItem(table_);
            row->setText(Column::when, QString::fromStdString(clockText(mail.at)));
            row->setText(Column::from, forOneLine(fromUtf8(mail.from)));
            row->setText(Column::subject,
                         forOneLine(fromUtf8(mail.subject.empty() ? mail.body : mail.subject)));
        }
        const int count = table_->topLevelItemCount();
        if (count > 0)
            table_->setCurrentItem(table_->topLevelItem(
                fromOldest == 0 ? 0 : std::clamp(count - fromOldest, 0, count - 1)));
    }
    read();
}

const MailReadout* Inbox::current() const
{
    const int line = table_->indexOfTopLevelItem(table_->currentItem());
    return line < 0 ? nullptr : &mails_[static_cast<std::size_t>(line)];
}

void Inbox::read()
{
    const MailReadout* mail = current();
    subject_->setText(mail == nullptr ? QString() : fromUtf8(mail->subject));
    subject_->setVisible(mail != nullptr && !mail->subject.empty());
    body_->setText(mail == nullptr ? QString() : fromUtf8(mail->body));
    confirm_->setVisible(mail != nullptr && !mail->confirms.isEmpty());
}

} // namespace stowage::ui
