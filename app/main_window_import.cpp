// SPDX-License-Identifier: GPL-3.0-or-later
// How files of other programs come into the drawing and go out of it.
#include "app/export_definition.h"
#include "app/file_name.h"
#include "app/files.h"
#include "app/import_report.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "canvas/canvas_view.h"
#include "document/arrange.h"
#include "look/plain_text.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

#include <utility>

namespace stowage::app {

namespace {
constexpr std::size_t kLargestPaste = 8U << 20U;
constexpr qsizetype kMostNamed = 3; // files in a message

QString onlyLive()
{
    return QCoreApplication::translate("stowage::app::MainWindow",
                                       "Return to live first, or discard what followed.");
}

// So that it stands with its corner there, or near it where that is taken.
void placeAt(doc::Document& fragment, const doc::Document& into, const QPoint& at)
{
    const doc::Rect bounds = doc::boundsOf(fragment);
    const doc::Rect spot = doc::freeSpot(
        into, {}, doc::snapped(doc::Rect{at.x(), at.y(), bounds.width, bounds.height}));
    // Pasting shifts by one step of the grid.
    const int dx = spot.x - bounds.x - doc::kGrid;
    const int dy = spot.y - bounds.y - doc::kGrid;
    const auto elements = fragment.elements();
    for (const auto& each : elements) {
        doc::Element element = *each;
        if (element.place) {
            element.place->x += dx;
            element.place->y += dy;
        }
        fragment.put(std::move(element));
    }
}

// Who moves text or files would take them away where they come from.
void takeCopy(QDropEvent& event)
{
    event.setDropAction(Qt::CopyAction);
    event.accept();
}
} // namespace

void MainWindow::showImport(const io::Imported& imported)
{
    if (!io::isImport(imported.form))
        return;
    if (summaryOfImport(imported).isEmpty()) {
        showToast(tr("Imported %1").arg(QString::fromStdString(imported.document.name)));
        return;
    }
    ImportReport report(imported, QString::fromStdString(imported.document.name), this);
    report.exec();
}

void MainWindow::insertImport(io::Imported imported, const QPoint& at)
{
    const QPoint onCanvas = canvas_->viewport()->mapFrom(this, at);
    placeAt(imported.document, session_->document(), canvas_->mapToScene(onCanvas).toPoint());
    canvas_->pasteFragment(imported.document);
    showImport(imported);
}

void MainWindow::importChosen()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Import"), path_.isEmpty() ? QString() : QFileInfo(path_).absolutePath(),
        tr("Task definitions and templates (*.json *.template);;All files (*)"));
    if (!path.isEmpty())
        takeDropped(path, canvas_->mapTo(this, canvas_->rect().center()));
}

// What is a part of a drawing comes into the one that is open; a drawing is opened.
void MainWindow::takeDropped(const QString& path, const QPoint& at)
{
    if (session_) {
        Result<io::Imported> imported = openDocument(path);
        if (imported && io::isImport(imported->form)) {
            if (session_->isPast())
                showToast(onlyLive());
            else
                insertImport(*std::move(imported), at);
            return;
        }
    }
    openFile(path);
}

void MainWindow::pasteText(const QString& source, const std::string& text, const QPoint& at)
{
    if (text.size() > kLargestPaste) {
        showToast(tr("%1 holds more than 8 MiB; import it as a file.").arg(source));
        return;
    }
    Result<io::Imported> imported = io::readAny(text, "clipboard");
    if (!imported) {
        const bool isMeant = text.find('{') != std::string::npos;
        showToast(isMeant ? tr("%1 cannot be drawn. %2: %3")
                                .arg(source, QString::fromStdString(imported.error().where),
                                     QString::fromStdString(imported.error().message))
                          : tr("%1 holds nothing that can be drawn.").arg(source));
        return;
    }
    if (io::isImport(imported->form))
        insertImport(*std::move(imported), at);
    else
        canvas_->pasteFragment(imported->document);
}

void MainWindow::takeDroppedText(const QString& text, const QPoint& at)
{
    if (session_ && session_->isPast())
        showToast(onlyLive());
    else if (session_)
        pasteText(tr("The dropped text"), text.toStdString(), at);
}

// Text becomes a part of a drawing, so there must be one.
void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData& offered = *event->mimeData();
    if (offered.hasUrls() || (offered.hasText() && session_))
        takeCopy(*event);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QPoint at = event->position().toPoint();
    takeCopy(*event);
    if (!event->mimeData()->hasUrls()) {
        takeDroppedText(event->mimeData()->text(), at);
        return;
    }
    QStringList files, left;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
        else
            left.append(url.toDisplayString());
    for (const QString& file : files.mid(1))
        left.append(QFileInfo(file).fileName());
    if (!files.isEmpty())
        takeDropped(files.constFirst(), at);
    if (left.isEmpty())
        return;
    const qsizetype unnamed = left.size() - kMostNamed;
    QString words = left.mid(0, kMostNamed).join(QStringLiteral(", "));
    if (unnamed > 0)
        words = tr("%1 and %2 more").arg(words).arg(unnamed);
    showToast(files.isEmpty()
                  ? tr("Only files of this computer can be dropped; not taken: %1").arg(words)
                  : tr("One file is taken at a time; not taken: %1").arg(words));
}

void MainWindow::exportTaskDefinition()
{
    const doc::Document& document = session_->document();
    const std::vector<ElementId> chosen = ui::elementsOf(canvas_->selection());
    const Result<ElementId> definition = definitionToExport(document, chosen, {});
    if (!definition) {
        refuse(definition.error());
        return;
    }
    const QString name = fileNameOf(document.find(*definition)->name, QStringLiteral("json"));
    const QString described = tr("As describe-task-definition gives it (*.json)");
    const QString resource = tr("CloudFormation template (*.json)");
    QString filter = tr("As register-task-definition takes it (*.json)");
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export task definition"), name,
        QStringList{filter, described, resource}.join(QStringLiteral(";;")), &filter);
    if (path.isEmpty())
        return;
    if (targetOf(path) == targetOf(path_)) {
        refuse({Fault::refused,
                tr("%1 is the file of the drawing, which would be lost; choose another name.")
                    .arg(QFileInfo(path).fileName())
                    .toStdString(),
                {}});
        return;
    }
    DocumentLock lock;
    const Writing writing = mayWrite(path, lock);
    if (writing == Writing::otherName)
        return exportTaskDefinition();
    if (writing == Writing::refused)
        return;
    const io::DefinitionForm form = filter == described  ? io::DefinitionForm::described
                                    : filter == resource ? io::DefinitionForm::cloudFormation
                                                         : io::DefinitionForm::registered;
    const Outcome written =
        writeFile(path, QByteArray::fromStdString(definitionText(document, {*definition}, form)));
    if (!written)
        refuse(written.error());
    else
        showToast(tr("Exported %1").arg(QFileInfo(path).fileName()));
}

} // namespace stowage::app
