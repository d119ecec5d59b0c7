// SPDX-License-Identifier: GPL-3.0-or-later
// How the window exports pictures and copies drawings, as drawings and as pictures.
#include "app/export_dialog.h"
#include "app/file_name.h"
#include "app/files.h"
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "document/clipboard.h"
#include "io/document_json.h"
#include "look/plain_text.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>

namespace stowage::app {

namespace {
const QString kMime = QStringLiteral("application/vnd.stowage+json");
const QString kFolder = QStringLiteral("Export folder");
} // namespace

void MainWindow::exportPicture()
{
    const doc::Document selected =
        doc::fragmentOf(session_->document(), ui::elementsOf(canvas_->selection()));
    const doc::Document design = session_->drawn();
    const ui::LiveState live = canvas_->stage().live();
    const doc::Document shown = session_->document();
    ExportDialog dialog(shown, selected, design, live, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const PictureFile asked = dialog.asked();
    const Result<QByteArray> bytes = bytesOf(dialog.shown(), live, asked);
    if (!bytes) {
        refuse(bytes.error());
        return;
    }
    const QString ending = endingOf(asked.format);
    QSettings settings;
    QFileDialog where(this, tr("Export picture"), settings.value(kFolder).toString(),
                      tr("Pictures (*.%1)").arg(ending));
    where.setObjectName(QStringLiteral("Export as"));
    where.setAcceptMode(QFileDialog::AcceptSave);
    where.setDefaultSuffix(ending);
    where.selectFile(fileNameOf(design.name, ending));
    if (where.exec() != QDialog::Accepted || where.selectedFiles().isEmpty())
        return;
    const QString path = where.selectedFiles().constFirst();
    const Outcome written = writeFile(path, *bytes);
    if (!written) {
        ui::PlainMessage message(ui::PlainMessage::Critical, tr("The picture was not exported."),
                                 QString::fromStdString(written.error().message), this);
        message.exec();
        return;
    }
    settings.setValue(kFolder, QFileInfo(path).absolutePath());
    showToast(tr("Exported %1").arg(QFileInfo(path).fileName()));
}

// Other programs take the picture, this one the drawing; what is selected, or else all.
void MainWindow::copyAsPicture()
{
    const std::vector<ElementId> chosen = ui::elementsOf(canvas_->selection());
    const doc::Document drawing =
        chosen.empty() ? session_->document() : doc::fragmentOf(session_->document(), chosen);
    if (drawing.elements().empty()) {
        showToast(tr("There is nothing to copy yet."));
        return;
    }
    constexpr double kScale = 2; // stays sharp where a document is printed
    PictureFile file;
    file.picture.scale = kScale;
    auto mime = std::make_unique<QMimeData>();
    const auto add = [&](PictureFormat format, const char* type) {
        file.format = format;
        const Result<QByteArray> bytes = bytesOf(drawing, canvas_->stage().live(), file);
        if (bytes)
            mime->setData(QLatin1String(type), *bytes);
        return bytes ? Outcome(Done{}) : Outcome(bytes.error());
    };
    const Outcome png = add(PictureFormat::png, "image/png");
    if (!png) {
        refuse(png.error());
        return;
    }
    static_cast<void>(add(PictureFormat::svg, "image/svg+xml")); // the PNG is there already
    const doc::Document design =
        chosen.empty() ? session_->drawn() : doc::fragmentOf(session_->drawn(), chosen);
    mime->setData(kMime, QByteArray::fromStdString(io::writeDocument(design)));
    QApplication::clipboard()->setMimeData(mime.release());
    showToast(tr("Copied as a picture"));
}

// For editors of text and of vectors; pasted here, it is the drawing again.
void MainWindow::copyAsSvg()
{
    const std::vector<ElementId> chosen = ui::elementsOf(canvas_->selection());
    const auto part = [&chosen](const doc::Document& whole) {
        return chosen.empty() ? whole : doc::fragmentOf(whole, chosen);
    };
    const doc::Document drawing = part(session_->document());
    const doc::Document design = part(session_->drawn());
    if (drawing.elements().empty()) {
        showToast(tr("There is nothing to copy yet."));
        return;
    }
    PictureFile file;
    file.format = PictureFormat::svg;
    file.embedded = &design;
    const Result<QByteArray> bytes = bytesOf(drawing, canvas_->stage().live(), file);
    if (!bytes) {
        refuse(bytes.error());
        return;
    }
    auto mime = std::make_unique<QMimeData>();
    mime->setData(QStringLiteral("image/svg+xml"), *bytes);
    mime->setText(QString::fromUtf8(*bytes));
    QApplication::clipboard()->setMimeData(mime.release());
    showToast(tr("Copied as SVG"));
}

void MainWindow::copyToClipboard(const doc::Document& fragment)
{
    const QByteArray text = QByteArray::fromStdString(io::writeDocument(fragment));
    auto* mime = new QMimeData;
    mime->setData(kMime, text);
    mime->setText(QString::fromUtf8(text));
    QApplication::clipboard()->setMimeData(mime);
}

void MainWindow::pasteFromClipboard()
{
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    if (mime == nullptr || !session_)
        return;
    // Pictures of this program carry the drawing.
    QByteArray bytes = mime->data(kMime);
    if (bytes.isEmpty())
        bytes = mime->text().toUtf8();
    for (const char* type : {"image/svg+xml", "image/png"})
        if (bytes.isEmpty())
            bytes = mime->data(QLatin1String(type));
    const std::string text = bytes.toStdString();
    pasteText(tr("The clipboard"), text, canvas_->mapTo(this, canvas_->rect().center()));
}

} // namespace stowage::app
