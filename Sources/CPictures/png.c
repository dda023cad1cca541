#include "canvas.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

// Everything that must outlive a jump lives in the caller's frame.
typedef struct {
    png_structp png;
    png_infop info;
    const uint8_t *bytes;
    size_t size, place;
    canvas canvas;
    uint8_t *rows;
    int answer;
} reading;

static void stop(png_structp png, png_const_charp says) {
    (void)says;
    png_longjmp(png, 1);
}

static void say_nothing(png_structp png, png_const_charp says) {
    (void)png;
    (void)says;
}

static void give(png_structp png, png_bytep to, size_t wanted) {
    reading *work = png_get_io_ptr(png);
    if (wanted > work->size - work->place) png_error(png, "it breaks off");
    memcpy(to, work->bytes + work->place, wanted);
    work->place += wanted;
}

// Whatever the file holds: eight bits each of red, green, blue and alpha.
static void ask_for_rgba(reading *work) {
    png_set_expand(work->png);
    png_set_scale_16(work->png);
    png_set_gray_to_rgb(work->png);
    png_set_add_alpha(work->png, 0xff, PNG_FILLER_AFTER);
}

static int rows(reading *work, uint32_t width, uint32_t height, pictures_limits limits) {
    int passes = png_set_interlace_handling(work->png);
    png_read_update_info(work->png, work->info);
    size_t stride = (size_t)width * 4;
    if (png_get_rowbytes(work->png, work->info) != stride) return PICTURES_BROKEN;
    // What comes in several passes has to stand in memory as a whole.
    size_t kept = passes > 1 ? height : 1;
    if ((uint64_t)stride * kept > limits.most_memory) return PICTURES_TOO_HUNGRY;
    work->rows = calloc(kept, stride);
    if (work->rows == NULL || !canvas_begin(&work->canvas, width, height, limits.longest_side)) {
        return PICTURES_TOO_HUNGRY;
    }
    for (int pass = 0; pass < passes; pass++) {
        for (uint32_t y = 0; y < height; y++) {
            uint8_t *row = work->rows + (kept > 1 ? (size_t)y * stride : 0);
            png_read_row(work->png, row, NULL);
            if (pass == passes - 1) canvas_add(&work->canvas, row);
        }
    }
    // The end has to come as well: a file that breaks off before it isn't whole.
    png_read_end(work->png, NULL);
    return PICTURES_FINE;
}

static int read_all(reading *work, pictures_limits limits) {
    if (setjmp(png_jmpbuf(work->png))) return PICTURES_BROKEN;
    png_set_user_limits(work->png, 0x7fffffff, 0x7fffffff);
    png_set_chunk_cache_max(work->png, 100);
    png_set_chunk_malloc_max(work->png, 1 << 20);
    png_set_read_fn(work->png, work, give);
    // Nothing but the picture is wanted: no text, no profile, no time.
    png_set_keep_unknown_chunks(work->png, PNG_HANDLE_CHUNK_NEVER, NULL, 0);
    png_read_info(work->png, work->info);
    uint32_t width = png_get_image_width(work->png, work->info);
    uint32_t height = png_get_image_height(work->png, work->info);
    int answer = size_answer(width, height, limits);
    if (answer != PICTURES_FINE) return answer;
    ask_for_rgba(work);
    return rows(work, width, height, limits);
}

int pictures_from_png(const uint8_t *bytes, size_t size, pictures_limits limits, pictures_made *made) {
    reading work;
    memset(&work, 0, sizeof work);
    memset(made, 0, sizeof *made);
    work.bytes = bytes;
    work.size = size;
    int answer = PICTURES_TOO_HUNGRY;
    work.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, stop, say_nothing);
    if (work.png != NULL) work.info = png_create_info_struct(work.png);
    if (work.info != NULL) answer = read_all(&work, limits);
    png_destroy_read_struct(&work.png, &work.info, NULL);
    if (answer == PICTURES_FINE) answer = canvas_finish(&work.canvas, 1, made);
    canvas_end(&work.canvas);
    free(work.rows);
    return answer;
}

// libpng's simple interface keeps its own jumps to itself.
int write_png(const uint8_t *rgba, uint32_t width, uint32_t height, pictures_made *made) {
    png_image image;
    memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = PNG_FORMAT_RGBA;
    size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    uint8_t *bytes = malloc(size);
    if (bytes == NULL) return PICTURES_TOO_HUNGRY;
    if (!png_image_write_to_memory(&image, bytes, &size, 0, rgba, 0, NULL)) {
        png_image_free(&image);
        free(bytes);
        return PICTURES_BROKEN;
    }
    *made = (pictures_made){ .bytes = bytes, .size = size, .width = width, .height = height, .is_png = 1 };
    return PICTURES_FINE;
}
