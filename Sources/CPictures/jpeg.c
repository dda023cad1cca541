#include "canvas.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <jerror.h>

enum { MOST_SCANS = 200, MOST_WARNINGS = 1000 };

typedef struct {
    struct jpeg_error_mgr manager;
    jmp_buf back;
    int answer;
    int warnings;
} faults;

// Everything that must outlive a jump lives in the caller's frame.
typedef struct {
    struct jpeg_decompress_struct info;
    struct jpeg_progress_mgr progress;
    faults faults;
    canvas canvas;
    uint8_t *row;
    uint8_t *rgba;
} reading;

static void stop(j_common_ptr info) {
    faults *these = (faults *)info->err;
    int code = these->manager.msg_code;
    int hungry = code == JERR_OUT_OF_MEMORY || code == JERR_NO_BACKING_STORE;
    if (these->answer == PICTURES_FINE) these->answer = hungry ? PICTURES_TOO_HUNGRY : PICTURES_BROKEN;
    longjmp(these->back, 1);
}

// A picture that breaks off is no whole picture; what else is odd about it doesn't matter once it is made anew.
static void warn(j_common_ptr info, int level) {
    faults *these = (faults *)info->err;
    if (level >= 0) return;
    int code = these->manager.msg_code;
    these->warnings += 1;
    if (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER || these->warnings > MOST_WARNINGS) stop(info);
}

static void say_nothing(j_common_ptr info) { (void)info; }

// Each of thousands of scans goes over the whole picture once more.
static void watch(j_common_ptr info) {
    if (((j_decompress_ptr)info)->input_scan_number > MOST_SCANS) stop(info);
}

static struct jpeg_error_mgr *begin(faults *these) {
    struct jpeg_error_mgr *manager = jpeg_std_error(&these->manager);
    manager->error_exit = stop;
    manager->emit_message = warn;
    manager->output_message = say_nothing;
    return manager;
}

// Adobe's programs write the four inks turned about.
static void from_inks(const uint8_t *inks, uint8_t *rgba, uint32_t width, int is_turned) {
    for (uint32_t x = 0; x < width; x++, inks += 4, rgba += 4) {
        for (int part = 0; part < 3; part++) {
            unsigned ink = is_turned ? inks[part] : 255u - inks[part];
            unsigned black = is_turned ? inks[3] : 255u - inks[3];
            rgba[part] = (uint8_t)(ink * black / 255u);
        }
        rgba[3] = 255;
    }
}

static int rows(reading *work) {
    j_decompress_ptr info = &work->info;
    int has_inks = info->jpeg_color_space == JCS_CMYK || info->jpeg_color_space == JCS_YCCK;
    info->out_color_space = has_inks ? JCS_CMYK : JCS_EXT_RGBA;
    jpeg_start_decompress(info);
    while (info->output_scanline < info->output_height) {
        JSAMPROW row = work->row;
        if (jpeg_read_scanlines(info, &row, 1) != 1) return PICTURES_BROKEN;
        if (has_inks) from_inks(work->row, work->rgba, info->output_width, info->saw_Adobe_marker);
        canvas_add(&work->canvas, has_inks ? work->rgba : work->row);
    }
    return PICTURES_FINE;
}

static int read_all(reading *work, const uint8_t *bytes, size_t size, pictures_limits limits) {
    j_decompress_ptr info = &work->info;
    if (setjmp(work->faults.back)) return work->faults.answer;
    jpeg_create_decompress(info);
    info->mem->max_memory_to_use = (long)limits.most_memory;
    work->progress.progress_monitor = watch;
    info->progress = &work->progress;
    jpeg_mem_src(info, bytes, (unsigned long)size);
    if (jpeg_read_header(info, TRUE) != JPEG_HEADER_OK) return PICTURES_BROKEN;
    int answer = size_answer(info->image_width, info->image_height, limits);
    if (answer != PICTURES_FINE) return answer;
    work->row = calloc(info->image_width, 4);
    work->rgba = calloc(info->image_width, 4);
    if (!canvas_begin(&work->canvas, info->image_width, info->image_height, limits.longest_side)) {
        return PICTURES_TOO_HUNGRY;
    }
    if (work->row == NULL || work->rgba == NULL) return PICTURES_TOO_HUNGRY;
    return rows(work);
}

int pictures_from_jpeg(
    const uint8_t *bytes, size_t size, int orientation, pictures_limits limits, pictures_made *made
) {
    reading work;
    memset(&work, 0, sizeof work);
    memset(made, 0, sizeof *made);
    work.info.err = begin(&work.faults);
    int answer = read_all(&work, bytes, size, limits);
    jpeg_destroy_decompress(&work.info);
    if (answer == PICTURES_FINE) answer = canvas_finish(&work.canvas, orientation, made);
    canvas_end(&work.canvas);
    free(work.row);
    free(work.rgba);
    return answer;
}

typedef struct {
    struct jpeg_compress_struct info;
    faults faults;
    unsigned char *bytes;
    unsigned long size;
} writing;

static int write_all(writing *work, const uint8_t *rgba, uint32_t width, uint32_t height) {
    j_compress_ptr info = &work->info;
    if (setjmp(work->faults.back)) return work->faults.answer;
    jpeg_create_compress(info);
    jpeg_mem_dest(info, &work->bytes, &work->size);
    info->image_width = width;
    info->image_height = height;
    info->input_components = 4;
    info->in_color_space = JCS_EXT_RGBX;
    jpeg_set_defaults(info);
    jpeg_set_quality(info, 85, TRUE);
    info->dct_method = JDCT_ISLOW;
    jpeg_start_compress(info, TRUE);
    while (info->next_scanline < height) {
        JSAMPROW row = (JSAMPROW)(rgba + (size_t)info->next_scanline * width * 4);
        jpeg_write_scanlines(info, &row, 1);
    }
    jpeg_finish_compress(info);
    return PICTURES_FINE;
}

int write_jpeg(const uint8_t *rgba, uint32_t width, uint32_t height, pictures_made *made) {
    writing work;
    memset(&work, 0, sizeof work);
    work.info.err = begin(&work.faults);
    int answer = write_all(&work, rgba, width, height);
    jpeg_destroy_compress(&work.info);
    if (answer != PICTURES_FINE) {
        free(work.bytes);
        return answer;
    }
    *made = (pictures_made){ .bytes = work.bytes, .size = work.size, .width = width, .height = height, .is_png = 0 };
    return PICTURES_FINE;
}
